package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.targets.CapabilityRecord;
import java.util.Locale;
import java.util.Map;

/** Where functions ran, what that place was able to show, and on which machine. */
record TargetSection(RunRecord run) {

    void write(Markup page) {
        page.open("section").open("details").open("summary").element("h2", "Target and environment");
        page.element("span", run.target() + " target", "class", "hint").close();
        page.open("div", "class", "inside", "id", "target");
        page.open("p").text("Target ").element("b", run.target()).text(", chosen because " + run.targetChosenBecause());
        page.close();
        page.element("h3", "What the target is able to show");
        page.open("ul", "class", "capabilities");
        for (CapabilityRecord capability : run.capabilities()) {
            capability(page, capability);
        }
        page.close();
        page.element("h3", "Environment").open("dl", "class", "facts-list");
        for (Map.Entry<String, String> fact : run.environment().entrySet()) {
            page.open("div")
                    .element("dt", begun(fact.getKey()))
                    .element("dd", fact.getValue())
                    .close();
        }
        page.close().close().close().close();
    }

    private static void capability(Markup page, CapabilityRecord capability) {
        page.open("li", "class", capability.present() ? "present" : "missing");
        page.element("span", capability.present() ? "\u2713 present" : "\u25CB missing", "class", "sign");
        page.open("div").element("b", words(capability.name()), "title", capability.name());
        page.element("p", capability.reason(), "class", "soft").close().close();
    }

    private static String begun(String fact) {
        return fact.substring(0, 1).toUpperCase(Locale.ROOT) + fact.substring(1);
    }

    private static String words(String name) {
        String words = name.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("cpu", "CPU")
                .replace("tmp", "/tmp");
        return words.replaceFirst("^init", "INIT");
    }
}
