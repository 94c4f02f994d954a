package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;

/**
 * A picture with the name of its file.
 *
 * @param name of the file, without ending
 * @param title what is seen
 * @param picture to stand within a page
 */
public record NamedPicture(String name, String title, Markup picture) {

    public String fileName() {
        return name + ".svg";
    }
}
