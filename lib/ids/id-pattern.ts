/** An id of ours, a UUID in lower case, as a part of a regular expression. */
export const ID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
