package dev.assay.internal.report.picture;

/**
 * A picture with the name of its file.
 *
 * @param name of the file, without ending
 * @param picture as it was drawn
 */
public record NamedPicture(String name, Picture picture) {

    public String fileName() {
        return name + ".svg";
    }
}
