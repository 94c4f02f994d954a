package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Draws the pictures of an experiment. The same data give the same bytes. A picture stands within a page that holds
 * {@link #style()}, or as a separate file.
 */
public final class Pictures {

    private Pictures() {}

    /** The style that pictures within a page need; follows the reader's light or dark setting. */
    public static String style() {
        try (InputStream css = Pictures.class.getResourceAsStream("/dev/assay/internal/report/picture.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values by level: against the numbers of the levels where they have some, otherwise as rows. */
    public static Picture levels(Subject subject, List<Series> series) {
        boolean numbers = series.stream().allMatch(one -> one.level() != null);
        return numbers ? LevelPicture.draw(subject, series) : RowPicture.draw(subject, series);
    }

    /** The picture as a separate file. */
    public static String file(Picture picture) {
        String svg = picture.whole().toString();
        int afterOpening = svg.indexOf('>') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, afterOpening)
                + new Markup().style(style()) + svg.substring(afterOpening);
    }
}
