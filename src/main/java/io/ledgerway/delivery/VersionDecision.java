package io.ledgerway.delivery;

/** Decides what a row of the source means for what is recorded of its document. Plain rules, no database. */
enum VersionDecision {
    /** Not newer than what is recorded. */
    IGNORE,
    /** Newer in the source, but nothing that is transferred changed. */
    TOUCH,
    /** Never recorded and not to stand in the target. */
    UNWANTED,
    /** A new version that waits to be delivered. */
    RECORD,
    /** A new version with the content that the target already has: recorded as settled. */
    ALREADY_THERE;

    static VersionDecision of(NewVersion row, KnownVersion known) {
        if (known == null) {
            return row.wanted() ? RECORD : UNWANTED;
        }
        if (row.sourceVersion() < known.sourceVersion()
                || row.sourceVersion() == known.sourceVersion() && !sameVersionSaysMore(row, known)) {
            return IGNORE;
        }
        if (row.wanted() == known.wanted()
                && (!row.wanted() || row.contentHash().equals(known.contentHash()))) {
            return TOUCH;
        }
        return row.wanted() && row.contentHash().equals(known.deliveredHash()) ? ALREADY_THERE : RECORD;
    }

    /**
     * Three things happen to a document without the source's version moving: a row is read that could not be read; the
     * document is deleted; and it is there again, such as when a right that was lost is given back.
     */
    private static boolean sameVersionSaysMore(NewVersion row, KnownVersion known) {
        boolean mended = known.contentHash().equals(NewVersion.UNREADABLE) && row.unreadable() == null;
        boolean deleted = row.deletion() && known.wanted();
        boolean back = known.contentHash().equals(NewVersion.DELETED) && row.wanted();
        return mended || deleted || back;
    }
}
