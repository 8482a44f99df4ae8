export { editions, type EditionName } from './editions';
export { manifestXml, type ManifestOptions } from './manifest';
