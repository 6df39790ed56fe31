import { expect, test } from 'vitest';
import { namesOf } from '../../../src/benefit/names.ts';

const regions = [
  { id: 'chongqing', name: '重庆市', parent: null },
  { id: 'shapingba', name: '沙坪坝区', parent: 'chongqing' },
];

test('only a title that two places share says which place it is from', () => {
  const names = namesOf(
    [
      { id: 'a', title: '家庭医生签约', region: 'chongqing' },
      { id: 'b', title: '家庭医生签约', region: 'shapingba' },
      { id: 'c', title: '轮椅', region: 'shapingba' },
    ],
    regions,
  );
  expect(Object.fromEntries(names)).toEqual({ a: '家庭医生签约（重庆市）', b: '家庭医生签约（沙坪坝区）', c: '轮椅' });
});

test('a title that is also a term of the glossary says its place: the two are different links', () => {
  expect([...namesOf([{ id: 'a', title: '阳光家园计划', region: 'shapingba' }], regions, ['阳光家园计划']).values()]).toEqual(['阳光家园计划（沙坪坝区）']);
});
