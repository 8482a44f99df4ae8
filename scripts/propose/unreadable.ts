/** A file from which nothing can be proposed. Its message is for people, in both languages. */
export class Unreadable extends Error {}
