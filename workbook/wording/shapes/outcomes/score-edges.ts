import type { Edge, Token } from '../../text/symbols';

/** The ends of a span of scores; null where the figures are no scores, or damaged. */
export function edgesOf(token: Token | undefined): { readonly low?: Edge; readonly top?: Edge } | null {
  if (!token || token.doubt || token.broken || token.unit !== '分') return null;
  if (token.sort === 'pointsRange' && token.high !== undefined) return { low: { at: token.value, included: true, claim: 1 }, top: { at: token.high, included: true, claim: 1 } };
  return token.sort === 'span' ? { ...(token.low && { low: token.low }), ...(token.top && { top: token.top }) } : null;
}
