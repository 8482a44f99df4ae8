import * as z from 'zod';
import { ServiceFailure } from '../failure';
import { fullAddress, readBeside } from '../network/own-server';

const Auth = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('open') }),
  /** A key that each user enters in the pane. It never stands in the configuration, which anybody can read. */
  z.object({ mode: z.literal('key'), header: z.string().default('x-functions-key') }),
  z.object({
    mode: z.literal('entra'),
    clientId: z.string().min(1),
    authority: z.url(),
    /** `api://…/Score.Run` */
    scope: z.string().min(1),
  }),
]);

/** `config.json` beside the add-in's page: where the scoring service is, and how it is entered; or that none is needed. */
const Config = z
  .object({
    /** `local`: scores are worked out on the machine of whoever has the workbook open, and nothing is sent. */
    scoring: z.enum(['service', 'local']).default('service'),
    service: z.url().optional(),
    auth: Auth.default({ mode: 'open' }),
    /** Codes leave the workbook in place of names, unless the user says otherwise. */
    privacy: z.boolean().default(false),
    /** Large requests are compressed. Only for services that unpack them. */
    compress: z.boolean().default(false),
    timeoutSeconds: z.number().positive().default(60),
  })
  .refine(({ scoring, service }) => scoring === 'local' || service !== undefined, { path: ['service'] })
  .transform((config) => ({ ...config, service: config.service?.replace(/\/+$/u, '') ?? '' }));
export type Config = z.infer<typeof Config>;
export type AuthConfig = z.infer<typeof Auth>;

/** Reads the configuration. Throws `ServiceFailure`, which names what is really wrong. */
export async function loadConfig(url: string, signal?: AbortSignal): Promise<Config> {
  const config = Config.safeParse(await readBeside(url, signal));
  if (!config.success) {
    const fields = config.error.issues.map(({ path }) => path.join('.'));
    throw new ServiceFailure('unconfigured', { address: fullAddress(url), detail: [...new Set(fields)].filter(Boolean).join(', ') || '{}' });
  }
  return config.data;
}
