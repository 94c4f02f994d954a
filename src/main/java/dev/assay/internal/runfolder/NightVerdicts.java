package dev.assay.internal.runfolder;

import dev.assay.internal.json.JsonLines;
import dev.assay.internal.text.Slug;
import dev.assay.internal.verdicts.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the claims of an experiment came to, night by night: a file with one JSON line each. */
public final class NightVerdicts {

    private static final String ENDING = ".verdicts.jsonl";
    private static final JsonLines<NightVerdict> LINES = new JsonLines<>(NightVerdict.class);

    private final KeptLines<NightVerdict> kept;

    public NightVerdicts(Path file) {
        this.kept = new KeptLines<>(file, LINES);
    }

    /** Those of an experiment below the folder of a history. */
    public static NightVerdicts history(Path folder, String experiment) {
        return new NightVerdicts(folder.resolve("history").resolve(Slug.of(experiment) + ENDING));
    }

    /**
     * The newest decision of each claim of each experiment below the folder of a history, if it is a refutation: undecided and aborted nights
     * decide nothing. In the order of files and lines.
     *
     * @throws dev.assay.internal.json.CorruptLinesException if a line is not a verdict
     */
    public static List<NightVerdict> lastRefuted(Path folder) {
        Map<NightVerdict, NightVerdict> last = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("history"))) {
            files.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .sorted()
                    .flatMap(file -> new NightVerdicts(file).all().stream())
                    .filter(one -> one.verdict() == Verdict.HELD || one.verdict() == Verdict.REFUTED)
                    .forEach(one -> last.put(one.claim(), one));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
        return last.values().stream()
                .filter(one -> one.verdict() == Verdict.REFUTED)
                .toList();
    }

    /**
     * All of them, in the order in which they were added; none if there is no file.
     *
     * @throws dev.assay.internal.json.CorruptLinesException if a line is not a verdict
     */
    public List<NightVerdict> all() {
        return kept.all();
    }

    /** Adds verdicts. */
    public void add(List<NightVerdict> verdicts) {
        kept.add(verdicts);
    }

    /** The newest of a claim on a target, of at most so many runs, oldest first; of a run that judged it twice, the last verdict. */
    public List<NightVerdict> ofClaim(NightVerdict claim, int runs) {
        Map<String, NightVerdict> byRun = new LinkedHashMap<>();
        all().stream().filter(claim::isOfTheSame).forEach(one -> byRun.put(one.run(), one));
        List<NightVerdict> found = new ArrayList<>(byRun.values());
        return found.subList(Math.max(0, found.size() - runs), found.size());
    }

    /**
     * The runs, newest last, in which a claim was undecided since it was last held or refuted. A night that aborted or broke says nothing of
     * the claim, so it neither counts nor ends the row.
     *
     * @param now the claim as the present run judges it, which is left out
     */
    public List<String> undecidedBefore(NightVerdict now) {
        List<String> runs = new ArrayList<>();
        for (NightVerdict one : ofClaim(now, Integer.MAX_VALUE)) {
            if (one.run().equals(now.run())) {
                continue;
            }
            if (one.verdict() == Verdict.UNDECIDED) {
                runs.add(one.run());
            } else if (one.verdict() == Verdict.HELD || one.verdict() == Verdict.REFUTED) {
                runs.clear();
            }
        }
        return runs;
    }
}
