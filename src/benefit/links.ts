/** Addresses of benefits. Other people depend on them: never change what they return. */
import type { Audience, Benefit } from './model.ts';

export const benefitUrl = ({ id }: Pick<Benefit, 'id'>): string => `/benefits/${id}/`;
/** To dictate over the phone. */
export const shortUrl = ({ code }: Pick<Benefit, 'code'>): string => `/b/${code}/`;
export const topicUrl = (id: string): string => `/topics/${id}/`;
export const disabilityUrl = (id: string): string => `/for/${id}/`;
export const audienceUrl = (id: Audience): string => `/audience/${id}/`;
export const compareUrl = (same: string): string => `/compare/${same}/`;
