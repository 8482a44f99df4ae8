/** Version of the scoring code; a change of any result changes it. */
export const ENGINE_VERSION = '0.1.0';
