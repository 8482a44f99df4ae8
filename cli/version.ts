/** Filled in by the build; run from source it says so. */
declare const __VERSION__: string | undefined;

export const version = typeof __VERSION__ === 'undefined' ? '0.0.0-source' : __VERSION__;
