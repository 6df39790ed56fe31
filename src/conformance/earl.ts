/** The judgements in the vocabulary of W3C, for programs that compare sites: EARL 1.0 as JSON-LD. */
import type { IsoDate } from '../plan/model.ts';
import type { Criterion, Grounds, Status } from './model.ts';
import { criterionUrl } from './wcag.ts';

const OUTCOMES: Record<Status, string> = { met: 'earl:passed', 'not-fully': 'earl:failed', 'not-met': 'earl:failed', 'not-applicable': 'earl:inapplicable' };

/** What nobody has checked has no outcome, whatever we believe of it. */
export function outcomeOf({ status, tests, read }: Criterion): string {
  return tests.length === 0 && !read ? 'earl:untested' : OUTCOMES[status];
}

export function modeOf({ tests, read }: Grounds): string {
  if (tests.length === 0) return 'earl:manual';
  return read ? 'earl:semiAuto' : 'earl:automatic';
}

interface Site {
  /** Address of the site. */
  url: string;
  name: string;
  operator: string;
  /** Of what it was made. */
  version: string;
}

/** A JSON-LD document with one assertion a criterion. */
export function toEarl(criteria: readonly Criterion[], reviewed: IsoDate, { url, name, operator, version }: Site): object {
  const report = new URL('/data/accessibility.earl.json', url).href;
  return {
    '@context': {
      earl: 'http://www.w3.org/ns/earl#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      'earl:assertedBy': { '@type': '@id' },
      'earl:subject': { '@type': '@id' },
      'earl:test': { '@type': '@id' },
      'earl:mode': { '@type': '@id' },
      'earl:outcome': { '@type': '@id' },
      'dct:date': { '@type': 'xsd:date' },
      'dct:description': { '@language': 'zh-CN' },
      'dct:title': { '@language': 'zh-CN' },
    },
    '@graph': [
      { '@id': `${report}#editors`, '@type': ['earl:Assertor', 'foaf:Agent'], 'foaf:name': operator },
      { '@id': url, '@type': 'earl:TestSubject', 'dct:title': name, 'dct:hasVersion': version },
      ...criteria.map((criterion) => ({
        '@id': `${report}#${criterion.id}`,
        '@type': 'earl:Assertion',
        'earl:assertedBy': `${report}#editors`,
        'earl:subject': url,
        'earl:test': criterionUrl(criterion),
        'earl:mode': modeOf(criterion),
        'earl:result': {
          '@type': 'earl:TestResult',
          'earl:outcome': outcomeOf(criterion),
          'dct:date': reviewed,
          'dct:description': criterion.why.join(''),
        },
      })),
    ],
  };
}
