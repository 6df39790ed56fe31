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

declare module 'virtual:version' {
  /** Of what this build is made: twelve hexadecimal digits. */
  const version: string;
  export default version;
}
