/** What the site says about its accessibility, from `content/`. Every judgement names tests that are listed. */
import { z } from 'zod';
import judgements from '../../content/conformance.json';
import requirementsJson from '../../content/requirements.json';
import testsJson from '../../content/tests.json';
import type { Conformance, Mishap, Proof } from '../conformance/model.ts';
import { conformanceSchema, evidenceSchema, mishapSchema, proofSchema, requirementSchema } from '../schemas/conformance.ts';

/** Files that need not be there: no run has been published yet, no faults have been written down. */
const optional = import.meta.glob<unknown>('../../content/{evidence,faults}.json', { eager: true, import: 'default' });
const parsed = <Value>(name: string, schema: z.ZodType<Value>): Value | null => {
  const json = optional[`../../content/${name}.json`];
  return json === undefined ? null : schema.parse(json);
};

const { reviewed, criteria, chinese } = conformanceSchema.parse(judgements);

export const conformance: Conformance = {
  reviewed,
  criteria,
  chinese,
  requirements: z.array(requirementSchema).parse(requirementsJson),
  proofs: z.array(proofSchema).parse(testsJson),
  run: parsed('evidence', evidenceSchema),
};

export const mishaps: Mishap[] = parsed('faults', z.array(mishapSchema)) ?? [];

const byId = new Map(conformance.proofs.map((proof) => [proof.id, proof]));

/** The tests with these ids. @throws {Error} for an id that `content/tests.json` does not have */
export const proofsOf = (ids: readonly string[]): Proof[] =>
  ids.map((id) => {
    const proof = byId.get(id);
    if (!proof) throw new Error(`content/tests.json 里没有“${id}”`);
    return proof;
  });
