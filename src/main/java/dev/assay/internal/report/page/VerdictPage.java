package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.Claim;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.List;

/** What a single test was judged by, as a small page without scripts. */
public final class VerdictPage {

    private VerdictPage() {}

    public static String of(VerdictRecord verdict) {
        Markup page = new Markup();
        page.open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8").element("title", verdict.claim());
        page.style(Style.css()).close().open("body").open("main").open("section");
        new ClaimTable(List.of(Claim.of(verdict))).write(page);
        page.close().close().close().close();
        return "<!DOCTYPE html>\n" + page;
    }
}
