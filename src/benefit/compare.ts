/** The same benefit in different places, side by side. */
import type { Benefit } from './model.ts';

/** Names of the comparison groups. */
export const COMPARISONS: Record<string, string> = {
  'child-rehab': '残疾儿童康复',
  'living-allowance': '困难残疾人生活补贴',
  'nursing-allowance': '重度残疾人护理补贴',
  'dibao-single': '重度残疾人单人户低保',
  'medical-insurance': '居民医保参保资助',
  'pension-insurance': '居民养老保险代缴',
  'medical-aid': '医疗救助',
  'family-doctor': '家庭医生签约服务',
  'mental-care': '精神障碍服务',
  'accident-insurance': '意外伤害保险',
  'device-subsidy': '辅助器具适配',
  'day-care': '托养和日间照料',
  'home-care': '居家照护',
  respite: '喘息服务',
  'emergency-care': '突发事件中的照护',
  'assessment-fee': '残疾评定补贴',
  'home-access': '家庭无障碍改造',
  'accessible-info': '信息无障碍',
  'housing-priority': '公租房优先',
  'dilapidated-house': '危房改造',
  bus: '公共交通',
  'c5-licence': 'C5驾照补贴',
  'wheelchair-fuel': '机动轮椅车燃油补贴',
  utilities: '水电气优惠',
  telecom: '电信资费优惠',
  'tv-fee': '电视收视费补贴',
  'student-aid': '残疾学生资助',
  'inclusive-school': '就近就便入学',
  'home-teaching': '送教上门',
  'start-up': '创业就业补贴',
  training: '职业培训',
  massage: '盲人按摩扶持',
  'public-post': '公益性岗位',
  'employer-subsidy': '用人单位补贴',
  'over-quota-award': '超比例安排就业奖励',
  'placement-award': '推荐就业奖励',
  'intern-subsidy': '见习补贴',
  'supported-employment': '辅助性就业',
  'employment-quota': '按比例安排就业',
  'culture-five': '“五个一”文化进家庭',
  'blind-reading': '盲人读物',
  'public-venues': '公园和文体场馆',
  'legal-aid': '法律援助',
};

/** The benefits of one group by place; `null` when fewer than two places have it. */
export function comparison(benefits: readonly Benefit[], group: string): Map<string, Benefit[]> | null {
  const places = new Map<string, Benefit[]>();
  for (const benefit of benefits) {
    if (benefit.same === group) places.set(benefit.region, [...(places.get(benefit.region) ?? []), benefit]);
  }
  return places.size < 2 ? null : places;
}
