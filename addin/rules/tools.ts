export { fakeTools as tools } from './testing/fake-tools';
