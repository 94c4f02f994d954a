package dev.assay.internal.targets.aws;

/** A text that all of AWS's services take as the value of a tag. */
final class TagText {

    private static final int LONGEST = 256;

    private TagText() {}

    static String of(String text) {
        String allowed = text.replaceAll("[^\\p{L}\\p{N} +=._:/@-]", "_");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST));
    }
}
