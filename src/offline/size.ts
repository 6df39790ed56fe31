/** Before the id of a place, in pages as they are made: the size of what is stored for it, filled in when all is built. */
export const SIZE_OF = 'size-of-region-';
