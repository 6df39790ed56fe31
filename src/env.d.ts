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

declare module 'virtual:version' {
  /** Of what this build is made: twelve hexadecimal digits. */
  const version: string;
  export default version;
}
