/** Addresses of benefits. Other people depend on them: never change what they return. */
import type { Audience, Benefit } from './model.ts';

export const benefitUrl = ({ id }: Pick<Benefit, 'id'>): string => `/benefits/${id}/`;
/** To dictate over the phone. */
export const shortUrl = ({ code }: Pick<Benefit, 'code'>): string => `/b/${code}/`;
export const topicUrl = (id: string): string => `/topics/${id}/`;
export const disabilityUrl = (id: string): string => `/for/${id}/`;
export const audienceUrl = (id: Audience): string => `/audience/${id}/`;
export const compareUrl = (same: string): string => `/compare/${same}/`;
/** All benefits that the residents of a place can ask for, in full on one page. */
export const allBenefitsUrl = (region: string): string => `/regions/${region}/all/`;
export const regionTextUrl = (region: string): string => `/regions/${region}/${region}.txt`;
export const regionBookUrl = (region: string): string => `/regions/${region}/${region}.epub`;
