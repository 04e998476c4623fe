/** What the kernel asks its host, rarely: each answer is kept. */

/** Writes the classes of the 256 characters from `page` × 256 on, two bits each, to `at`. */
@external('host', 'charClasses')
export declare function charClasses(page: u32, at: usize): void;

/** Whether a value is a masked identifier. */
@external('host', 'isMasked')
export declare function isMasked(at: usize, length: i32): i32;

/** Whether a value is a password hash or a digest. */
@external('host', 'isHashed')
export declare function isHashed(at: usize, length: i32): i32;

/** The tables of dates of a column are full: the host counts what is in them before they are emptied. */
@external('host', 'takeDates')
export declare function takeDates(column: usize): void;

/** There is no more memory. Throws. */
@external('host', 'noRoom')
export declare function noRoom(): void;
