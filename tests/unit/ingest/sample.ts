import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { run } from '../../../src/ingest/cli.ts';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** A plan of the next period, written for the tests: Word text, with a notice, a box, a table and an annex. */
export const SAMPLE = [
  '重庆市人民政府',
  '关于印发重庆市“十五五”残疾人保障和发展规划（2026—2030年）的通知',
  '渝府发〔2026〕9号',
  '',
  '各区县（自治县）人民政府，市政府各部门，有关单位：',
  '现将《重庆市“十五五”残疾人保障和发展规划（2026—2030年）》印发给你们，请认真贯彻执行。',
  '重庆市人民政府',
  '2026年3月1日',
  '',
  '重庆市“十五五”残疾人保障和发展规划',
  '（2026—2030年）',
  '为保障残疾人权益，制定本规划。',
  '第一章  总体要求',
  '第一节  基本原则',
  '坚持以人民为中心。把残疾人的需要放在首位。',
  '坚持改革创新。尊重基层的首创精神。',
  '第二节  发展目标',
  '到2030 年，残疾 人生活更好。',
  '——保障更有力。',
  '——服务更便利。',
  '\t专栏1 残疾人就业',
  '',
  '\t1.就业补贴。给予补贴。',
  '2.岗位补贴。给予补贴。',
  '',
  '',
  '第二章 保障措施',
  '各级政府要加强领导。',
  '附件',
  '任务分工',
  '',
  '\t序号',
  '\t工作任务',
  '\t责任单位',
  '',
  '\t1',
  '\t开展培训。',
  '\t市残联',
  '',
].join('\n');

export interface Workshop {
  readonly root: string;
  /** Writes a file under the root and returns its path relative to it. */
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  /** Names of the files in content/plans. */
  readonly plans: () => string[];
  readonly importer: (...argv: string[]) => { code: number; out: string; err: string };
  readonly remove: () => void;
}

/** A fresh folder with regions.json, in which the importer can be run as from the command line. */
export function openWorkshop(): Workshop {
  const root = mkdtempSync(join(tmpdir(), 'ingest-'));
  mkdirSync(join(root, 'content', 'plans'), { recursive: true });
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'content', 'regions.json'), readFileSync(join(PROJECT, 'content', 'regions.json')));
  return {
    root,
    put: (name, content) => {
      writeFileSync(join(root, name), content);
      return name;
    },
    read: (name) => readFileSync(join(root, name), 'utf8'),
    plans: () => readdirSync(join(root, 'content', 'plans')),
    importer: (...argv) => {
      const out: string[] = [];
      const err: string[] = [];
      const code = run(argv, { root, cwd: root, print: (text) => out.push(text), complain: (text) => err.push(text) });
      return { code, out: out.join('\n'), err: err.join('\n') };
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
