/** Filled in by the build; run from source they say so. */
declare const __VERSION__: string | undefined;
declare const __BUILD__: string | undefined;

export const VERSION = typeof __VERSION__ === 'undefined' ? '0.0.0-source' : __VERSION__;
/** The first digits of the hash over the bundled code: equal code, equal build. */
export const BUILD = typeof __BUILD__ === 'undefined' ? 'source' : __BUILD__;
