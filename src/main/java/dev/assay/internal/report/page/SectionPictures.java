package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.picture.ExperimentPictures;
import dev.assay.internal.report.picture.NamedPicture;
import dev.assay.internal.report.picture.Picture;
import dev.assay.report.Drawing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pictures of an experiment by what they show.
 *
 * @param all those of the report and those that the experiment added
 * @param added the names of those that the experiment added
 */
record SectionPictures(List<NamedPicture> all, Set<String> added) {

    static SectionPictures of(ExperimentFigures experiment) {
        Set<String> added =
                experiment.additions().pictures().stream().map(Drawing::name).collect(Collectors.toSet());
        String name = ": " + experiment.record().name();
        return new SectionPictures(
                ExperimentPictures.of(experiment).stream()
                        .map(one -> new NamedPicture(one.name(), withoutEnd(one.picture(), name)))
                        .toList(),
                added);
    }

    /** In the section of an experiment a heading need not name it. */
    private static Picture withoutEnd(Picture picture, String end) {
        String title = picture.title();
        return title.endsWith(end) ? picture.titled(title.substring(0, title.length() - end.length())) : picture;
    }

    /** Those that the experiment added. */
    List<NamedPicture> own() {
        return all.stream().filter(one -> added.contains(one.name())).toList();
    }

    /** Those of the report with this name, or that begin with it if it ends with a hyphen. */
    List<NamedPicture> named(String name) {
        return all.stream()
                .filter(one -> !added.contains(one.name()))
                .filter(one -> name.endsWith("-")
                        ? one.name().startsWith(name)
                        : one.name().equals(name))
                .toList();
    }

    void write(Markup page, String name) {
        named(name).forEach(picture -> figure(page, picture));
    }

    /** The first one; the others are unfolded by who wants them. */
    static void few(Markup page, List<NamedPicture> pictures, String what) {
        pictures.stream().limit(1).forEach(picture -> figure(page, picture));
        if (pictures.size() > 1) {
            page.open("details").element("summary", (pictures.size() - 1) + " more " + what);
            page.open("div", "class", "pairs");
            pictures.stream().skip(1).forEach(picture -> figure(page, picture));
            page.close().close();
        }
    }

    /** The heading as text, which breaks into lines on a phone; only the picture itself may scroll. */
    static void figure(Markup page, NamedPicture picture) {
        page.open("figure");
        heading(page, picture);
        page.open("div", "class", "wide", "tabindex", "0");
        page.add(picture.picture().belowHeading()).close().close();
    }

    static void heading(Markup page, NamedPicture picture) {
        page.open("figcaption").element("b", picture.picture().title());
        page.element("p", picture.picture().note(), "class", "soft").close();
    }
}
