/** Addresses of plans and their parts. Other people depend on them: never change what they return. */
import type { PlanInfo, Section } from './model.ts';

export const planUrl = (planId: PlanInfo['id']): string => `/plans/${planId}/`;
export const sectionUrl = (planId: PlanInfo['id'], path: Section['path']): string => `/plans/${planId}/${path}/`;
export const fullUrl = (planId: PlanInfo['id']): string => `/plans/${planId}/full/`;
export const dutiesUrl = (planId: PlanInfo['id']): string => `/plans/${planId}/duties/`;
export const textUrl = (planId: PlanInfo['id']): string => `/plans/${planId}/${planId}.txt`;
export const bookUrl = (planId: PlanInfo['id']): string => `/plans/${planId}/${planId}.epub`;
export const passageUrl = (planId: PlanInfo['id'], path: Section['path'], passage: string): string =>
  `${sectionUrl(planId, path)}#${passage}`;
