/** What the hotline reads out and sends, over every benefit. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { DeskCard } from '../../src/desk/card.ts';
import { SCRIPT_LENGTH, scriptFor } from '../../src/desk/script.ts';
import { SMS_LENGTH, smsFor } from '../../src/desk/sms.ts';
import { filesOf, readDist } from '../support/dist.ts';

const cards = filesOf()
  .filter((file) => /^data\/desk\/\d{4}\.json$/.test(file))
  .map((file) => JSON.parse(readDist(file)) as DeskCard);
const benefits = (JSON.parse(readDist('data/benefits.json')) as { benefits: { code: string; sources: { quote: string }[] }[] }).benefits;
const DAYS = ['2019-01-01', '2024-06-01', '2026-11-25'];
const HOST = 'https://zhucan.example';

test('every benefit has a card, in the published form, with all its sentences of the document', () => {
  expect(cards.map(({ code }) => code).sort()).toEqual(benefits.map(({ code }) => code).sort());
  const schema = z.fromJSONSchema(JSON.parse(readDist('data/schema/desk.json')) as Parameters<typeof z.fromJSONSchema>[0]);
  expect(cards.flatMap((card) => (schema.safeParse(card).success ? [] : [card.code]))).toEqual([]);
  const quotes = new Map(benefits.map(({ code, sources }) => [code, sources.map(({ quote }) => quote)]));
  expect(cards.filter((card) => card.sources.map(({ quote }) => quote).join('|') !== quotes.get(card.code)?.join('|')).map(({ code }) => code)).toEqual([]);
});

test('every text message is one message, names the address, and tells no amount without the day on which it ends', () => {
  const faults = cards.flatMap((card) =>
    DAYS.flatMap((today) => {
      const sms = smsFor(card, HOST + card.shortUrl, today, '12385');
      const year = card.period.until.slice(0, 4);
      return [
        ...(sms.length > SMS_LENGTH ? [`${card.code} has ${sms.length} characters`] : []),
        ...(sms.endsWith(HOST + card.shortUrl) ? [] : [`${card.code} without address`]),
        ...(card.amount !== null && sms.includes(card.amount) && !sms.includes(`到${year}年`) && !sms.includes(`${year}年`) ? [`${card.code} amount without day`] : []),
        ...(today > card.period.until && !sms.includes('到期') ? [`${card.code} does not say that it is over`] : []),
      ];
    }),
  );
  expect(faults).toEqual([]);
});

test('nearly every amount finds room in its message', () => {
  const withAmount = cards.filter(({ amount }) => amount !== null);
  const left = withAmount.filter((card) => !smsFor(card, HOST + card.shortUrl, '2026-11-25', '12385').includes(card.amount ?? ''));
  expect(withAmount.length).toBeGreaterThan(15);
  expect(left.length).toBeLessThanOrEqual(1);
});

test('every script takes half a minute at most, begins with the place and the name, and has no digit in it', () => {
  const faults = cards.flatMap((card) => {
    const text = scriptFor(card.script, 'over').join('');
    return [
      ...(text.length > SCRIPT_LENGTH ? [`${card.code} has ${text.length} characters`] : []),
      ...(/[0-9０-９]/.test(text) ? [`${card.code} has digits: ${text}`] : []),
      ...(text.startsWith(card.place) ? [] : [`${card.code} does not begin with its place`]),
      ...(card.script.sentences.length === 0 ? [`${card.code} says nothing`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('every condition of a record is asked for or left to an office', () => {
  expect(cards.filter(({ ask }) => ask.some((question) => !/？$/.test(question))).map(({ code }) => code)).toEqual([]);
  const child = cards.find(({ code }) => code === '1412');
  expect(child?.ask).toEqual(expect.arrayContaining(['本人多大？', '本人是哪类残疾？', '本人的户口在哪里？']));
  expect(child?.office).toEqual(['其他家庭经济困难，是不是算，由部门认定']);
});
