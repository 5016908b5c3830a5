/** Runs before the SDK: a state begins without what an earlier one left, such as a note that a change has been told. */
localStorage.clear();
sessionStorage.clear();

export {};
