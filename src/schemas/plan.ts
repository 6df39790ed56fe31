import { z } from 'zod';

/** A day. YAML reads unquoted dates as `Date`. */
export const isoDate = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .pipe(z.iso.date('日期要写成2021-12-20这样'));

/** Front matter of `content/plans/*.md`. */
export const planInfoSchema = z.strictObject({
  /** Title of the document as it stands on it. */
  title: z.string().min(1),
  /** For navigation and breadcrumbs. */
  shortTitle: z.string().min(1).max(16, 'shortTitle 不超过16个字，导航里才放得下'),
  /** Id in `regions.json`. */
  region: z.string().min(1),
  issuer: z.string().min(1),
  /** `null` when the document states none. */
  docNumber: z.string().min(1).nullable(),
  issued: isoDate,
  period: z
    .strictObject({ from: isoDate, until: isoDate })
    .refine(({ from, until }) => from <= until, 'period.from 要早于 period.until'),
  /** The words of the document from which the period was taken. */
  periodBasis: z.string().min(1),
  source: z.strictObject({
    /** Name of the file as received. */
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 是64位小写十六进制'),
  }),
});

/** Front matter of `content/guides/*.md`. */
export const guideSchema = z.strictObject({
  /** Id of the plan it explains; also its file name. */
  plan: z.string().min(1),
  /** The day on which an editor last read it against the document. */
  checked: isoDate,
});
