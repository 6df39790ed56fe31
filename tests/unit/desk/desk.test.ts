import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearCodes } from '../../../src/desk/codes.ts';
import { SMS_LENGTH, smsFor } from '../../../src/desk/sms.ts';

const card = { code: '1412', title: '残疾儿童康复训练补助', district: '沙坪坝区', amount: '每人每年2万元', period: { from: '2023-01-01', until: '2025-12-31' } };
const ADDRESS = 'https://zhucan.example/b/1412/';

test('a message says what it is, how much, until when and where, in one message', () => {
  expect(smsFor(card, ADDRESS, '2024-05-01', '12385')).toBe('残疾儿童康复训练补助，每人每年2万元。文件到2025年底，可问12385。https://zhucan.example/b/1412/');
});

test('after the last day the message says so before anybody counts on it', () => {
  expect(smsFor(card, ADDRESS, '2025-12-31', '12385')).not.toContain('到期');
  expect(smsFor(card, ADDRESS, '2026-01-01', '12385')).toContain('2025年底已到期，先问12385');
  expect(smsFor({ ...card, period: { from: '2023-01-01', until: '2023-06-30' } }, ADDRESS, '2026-01-01', '12385')).toContain('2023年6月30日已到期');
});

test('however long the name, a message is one message and keeps the address; an amount never stands without its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom('2020-01-01', '2024-01-01', '2027-01-01'), (title, amount, today) => {
      const long = { ...card, title: '名'.repeat(title), amount: amount === 0 ? null : '元'.repeat(amount) };
      const sms = smsFor(long, ADDRESS, today, '12385');
      expect(sms.length).toBeLessThanOrEqual(SMS_LENGTH);
      expect(sms.endsWith(ADDRESS)).toBe(true);
      if (sms.includes('元')) expect(sms).toContain('2025年底');
      if (today > '2025-12-31') expect(sms).toContain('已到期');
    }),
  );
});

test('an address that is itself too long is still sent whole', () => {
  const address = `https://${'a'.repeat(80)}.example/b/1412/`;
  expect(smsFor(card, address, '2026-01-01', '12385').endsWith(address)).toBe(true);
});

test('a code that was misheard leads to those that it may have been: changed places first, then one other digit', () => {
  const entries = ['1412', '1421', '1413', '2412', '1402', '9999'].map((code) => ({ code }));
  expect(nearCodes('1142', entries).map(({ code }) => code)).toEqual(['1412']);
  expect(nearCodes('1411', entries).map(({ code }) => code)).toEqual(['1412', '1413', '1421'].sort());
  expect(nearCodes('5555', entries)).toEqual([]);
});
