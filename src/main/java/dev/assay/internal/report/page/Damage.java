package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;
import java.util.List;

/** Names the files that could not be read, or not wholly. */
final class Damage {

    private Damage() {}

    static void write(Markup page, List<String> files) {
        for (String file : files) {
            page.open("p", "class", "notice bad")
                    .element("b", "Damaged data: ")
                    .text(file)
                    .close();
        }
    }
}
