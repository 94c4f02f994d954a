package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the XML of answers. The JDK's writer does not escape carriage returns. A reader turns them into line feeds, so
 * that a key would come back changed.
 */
final class Xml {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** A document with S3's namespace. */
    static Xml of(String root) {
        Xml xml = new Xml();
        xml.text.append('<').append(root).append(" xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        xml.open.push(root);
        return xml;
    }

    /** A document without a namespace, as in S3's errors. */
    static Xml plain(String root) {
        return new Xml().begin(root);
    }

    Xml begin(String element) {
        text.append('<').append(element).append('>');
        open.push(element);
        return this;
    }

    Xml end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml add(String element, String value) {
        begin(element);
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        return end();
    }

    Xml add(String element, long value) {
        return add(element, Long.toString(value));
    }

    Xml add(String element, boolean value) {
        return add(element, Boolean.toString(value));
    }

    Xml add(String element, Instant value) {
        return add(element, TIME.format(value));
    }

    Xml addChecksum(@Nullable Checksum checksum) {
        return checksum == null ? this : add(checksum.algorithm().element(), checksum.text());
    }

    private void escape(char letter) {
        switch (letter) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> {
                if (letter < ' ') {
                    text.append("&#").append((int) letter).append(';');
                } else {
                    text.append(letter);
                }
            }
        }
    }

    /** The document, with all open elements closed. */
    byte[] bytes() {
        while (!open.isEmpty()) {
            end();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
