declare module 'virtual:first-paint' {
  /** Script for `<head>`. */
  const script: string;
  export default script;
}

declare module 'virtual:style-*' {
  /** Style sheet to inline. */
  const css: string;
  export default css;
}

/** Whether pages let a worker store what is read: as `content/site.json` says, and never while editing. */
declare const OFFLINE: boolean;
