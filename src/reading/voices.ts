/** Which voices speak Mandarin as it is written here. */

/**
 * `zh-CN`, `zh_CN`, `zh`, `cmn-Hans-CN`; on some Android phones `zh_CN_#Hans`, `zho-CHN`. Not Cantonese (`yue`, `zh-HK`), nor
 * Taiwan (`zh-TW`, `zh-Hant`), which reads other characters, nor dialects (`zh-CN-liaoning`).
 */
export const MANDARIN = /^(zho?|cmn)([-_]#?(hans|cn|chn))*$/i;
