/** Places that every page links to. */
export interface Crumb {
  title: string;
  url: string;
}

export const NAV = [
  { id: 'finder', title: '待遇查找', url: '/finder/' },
  { id: 'benefits', title: '待遇', url: '/benefits/' },
  { id: 'plans', title: '政策文件', url: '/plans/' },
  { id: 'regions', title: '按地方查', url: '/regions/' },
  { id: 'help', title: '帮助', url: '/help/' },
] as const;

export type NavItem = (typeof NAV)[number]['id'];
