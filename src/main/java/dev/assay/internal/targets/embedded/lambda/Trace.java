package dev.assay.internal.targets.embedded.lambda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The header {@code X-Amzn-Trace-Id}, which AWS clients inside functions pass on by themselves. Its lineage says how often the
 * chain of calls came to each function: {@code Lineage=<8 digits for a function>:<times before this one>|...}.
 *
 * <p>Neither the digits nor how they are counted is documented; the form is what functions on AWS see.
 *
 * @param root where the chain began
 * @param sampled {@code 0} or {@code 1}
 * @param lineage the functions that the chain came to
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html">Use Lambda recursive loop detection</a>
 */
record Trace(String root, String sampled, List<Link> lineage) {

    static final String HEADER = "X-Amzn-Trace-Id";

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern ROOT = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})");
    private static final Pattern SAMPLED = Pattern.compile("Sampled=([01])");
    private static final Pattern LINEAGE = Pattern.compile("Lineage=([0-9a-f:|]+)");
    /** Newer headers have a digit more in front. */
    private static final Pattern LINK = Pattern.compile("(?:[0-9]+:)?([0-9a-f]{8}):([0-9]{1,6})");

    /** A function of the chain and how often the chain had come to it before it last did. */
    record Link(String digits, int before) {}

    Trace {
        lineage = List.copyOf(lineage);
    }

    /** What a header says; what it does not say, or not in this form, begins here. */
    static Trace of(String header) {
        Matcher root = ROOT.matcher(header);
        Matcher sampled = SAMPLED.matcher(header);
        Matcher lineage = LINEAGE.matcher(header);
        return new Trace(
                root.find() ? root.group(1) : newRoot(),
                sampled.find() ? sampled.group(1) : "0",
                lineage.find() ? links(lineage.group(1)) : List.of());
    }

    private static List<Link> links(String lineage) {
        List<Link> links = new ArrayList<>();
        for (String part : lineage.split("\\|", -1)) {
            Matcher link = LINK.matcher(part);
            if (link.matches()) {
                links.add(new Link(link.group(1), Integer.parseInt(link.group(2))));
            }
        }
        return links;
    }

    /** How often the chain came to a function. */
    int callsOf(String arn) {
        String digits = digits(arn);
        return lineage.stream()
                .filter(link -> link.digits().equals(digits))
                .mapToInt(link -> link.before() + 1)
                .max()
                .orElse(0);
    }

    /** The chain with one more call of a function. */
    Trace with(String arn) {
        String digits = digits(arn);
        List<Link> links = new ArrayList<>(lineage);
        links.removeIf(link -> link.digits().equals(digits));
        links.add(new Link(digits, callsOf(arn)));
        return new Trace(root, sampled, links);
    }

    /** What a function gets. */
    String header() {
        String links = lineage.stream()
                .map(link -> link.digits() + ":" + link.before())
                .collect(Collectors.joining("|"));
        String parent = HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
        return "Root=" + root + ";Parent=" + parent + ";Sampled=" + sampled
                + (links.isEmpty() ? "" : ";Lineage=" + links);
    }

    private static String newRoot() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String seconds = HEX.toHexDigits((int) (System.currentTimeMillis() / 1000));
        return "1-" + seconds + "-" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextInt());
    }

    private static String digits(String arn) {
        CRC32 sum = new CRC32();
        sum.update(arn.getBytes(StandardCharsets.UTF_8));
        return HEX.toHexDigits((int) sum.getValue());
    }
}
