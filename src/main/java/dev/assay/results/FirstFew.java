package dev.assay.results;

import java.util.List;

/** The first few of many, for a message that must stay readable. */
final class FirstFew {

    private static final int SHOWN = 5;

    private FirstFew() {}

    static String of(List<String> all) {
        String shown = String.join("; ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? shown + "; and " + (all.size() - SHOWN) + " more" : shown;
    }
}
