/**
 * The value as objects of this world. Firefox shows a page's objects through a veil behind which maps and dates are opaque, and what is
 * read without the veil may be the page's own doing; a clone is neither. Elsewhere the value is of this world already.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Sharing_objects_with_page_scripts; it can go where content
 * scripts of Firefox read databases into their own world.
 */
export const ownCopy = <T>(value: T): T => ((value as { wrappedJSObject?: T } | null | undefined)?.wrappedJSObject ? structuredClone(value) : value);
