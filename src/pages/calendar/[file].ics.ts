/** A calendar file for each window that names months. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { icsUrl, toIcs, type CalendarEntry } from '../../benefit/calendar.ts';
import { benefitUrl } from '../../benefit/links.ts';
import { allBenefits } from '../../data/benefits.ts';
import { getPlan } from '../../data/plans.ts';

export const getStaticPaths = (async () =>
  (await allBenefits()).flatMap((benefit) =>
    benefit.windows.flatMap((window, index) =>
      window.months.length === 0
        ? []
        : [{ params: { file: icsUrl({ benefit, index }).slice('/calendar/'.length, -'.ics'.length) }, props: { benefit, window, index } }],
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<CalendarEntry> = async ({ props, site }) => {
  const { info } = await getPlan(props.benefit.plan);
  const url = new URL(benefitUrl(props.benefit), site).href;
  return new Response(toIcs(props, props.benefit.period ?? info.period, url), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
