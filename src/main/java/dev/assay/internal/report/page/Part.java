package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;

/**
 * A part of a page that a reader unfolds. The browser does it without a script; in print, all are open.
 *
 * @param title what it shows
 * @param hint what is in it, beside the title; empty for nothing
 * @param open whether it is unfolded from the beginning
 */
record Part(String title, String hint, boolean open) {

    static Part folded(String title, String hint) {
        return new Part(title, hint, false);
    }

    static Part unfolded(String title, String hint) {
        return new Part(title, hint, true);
    }

    void write(Markup page, Runnable body) {
        if (open) {
            page.open("details", "class", "part", "open", "open");
        } else {
            page.open("details", "class", "part");
        }
        page.open("summary").element("h3", title);
        if (!hint.isEmpty()) {
            page.element("span", hint, "class", "hint");
        }
        page.close().open("div", "class", "inside");
        body.run();
        page.close().close();
    }
}
