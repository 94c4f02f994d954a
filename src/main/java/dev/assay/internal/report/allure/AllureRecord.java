package dev.assay.internal.report.allure;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.report.ExperimentReport;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.page.VerdictPage;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.text.Sha256;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.VerdictRecord;
import io.qameta.allure.Allure;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.ResultsUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Allure gets about the tests of one experiment. Its data are read once for all of them.
 *
 * <p>Allure numbers the tests of the levels; a level that is inserted would inherit the history of its neighbour. So the
 * history is tied here to the test, the levels of its cell and the target.
 */
public final class AllureRecord {

    private static final Set<String> OURS =
            Set.of(UndecidedTests.VERDICT, "epic", "feature", "story", "parentSuite", "suite", "subSuite");

    private final ExperimentFolder folder;
    private final String place;
    private @Nullable ExperimentFigures figures;
    private @Nullable List<Path> files;
    private long readSize;

    /** @param place where its functions ran: figures of another place have their own history */
    public AllureRecord(ExperimentFolder folder, String place) {
        this.folder = folder;
        this.place = place;
    }

    /**
     * Describes the test that runs on this thread and attaches what it was judged by. To be called on the test's own
     * thread before Allure learns that it has ended, for example in an after-each callback; elsewhere it does nothing.
     *
     * @param cell the cell of a test of each level; absent for a claim over all levels
     */
    public void add(VerdictRecord verdict, @Nullable Cell cell) {
        if (Allure.getLifecycle().getCurrentTestCase().isEmpty()) {
            return;
        }
        ExperimentFigures experiment = figures();
        describe(experiment.record(), place, verdict, cell);
        Allure.getLifecycle().updateTestCase(this::withoutTheMeasurement);
        if (cell == null) {
            files(experiment).forEach(AllureRecord::attach);
        }
    }

    /**
     * Describes the test that runs on this thread if the run has no folder, because its target did not open. The same
     * condition as for {@link #add}.
     */
    public static void describe(ExperimentRecord experiment, String place, VerdictRecord verdict, @Nullable Cell cell) {
        if (Allure.getLifecycle().getCurrentTestCase().isEmpty()) {
            return;
        }
        Allure.getLifecycle().updateTestCase(result -> describe(result, experiment, place, verdict, cell));
        attach("Judgement", "text/html", VerdictPage.of(verdict), ".html");
    }

    /** The first test of an experiment waits for its measurement, which is not its own time. */
    private void withoutTheMeasurement(TestResult result) {
        long measured = Math.min(folder.journalFile().toFile().lastModified(), System.currentTimeMillis());
        Long start = result.getStart();
        if (start != null && start < measured) {
            result.setStart(measured);
        }
    }

    /** A claim may be aborted before anything is measured: what was read then is read again once there is more. */
    private synchronized ExperimentFigures figures() {
        long size = folder.journalFile().toFile().length();
        if (figures == null || size != readSize) {
            figures = ExperimentFigures.of(folder);
            files = null;
            readSize = size;
        }
        return figures;
    }

    /** Drawn and written for the first claim that shows them. */
    private synchronized List<Path> files(ExperimentFigures experiment) {
        if (files == null) {
            files = ExperimentReport.files(experiment);
        }
        return files;
    }

    private static void describe(
            TestResult result, ExperimentRecord experiment, String place, VerdictRecord verdict, @Nullable Cell cell) {
        String test = experiment.className() + "#" + verdict.method();
        result.setTestCaseId(identifier(test));
        result.setHistoryId(identifier(place + " " + (cell == null ? test : test + "[" + cell.id() + "]")));
        result.setTestCaseName(verdict.claim());
        result.setName(
                cell == null ? verdict.claim() : verdict.claim() + " at " + LevelOrder.name(experiment.design(), cell));
        result.setDescription(description(verdict));
        result.setParameters(parameters(experiment, cell));
        List<Label> labels = new ArrayList<>(result.getLabels());
        labels.removeIf(label -> OURS.contains(label.getName()));
        labels.add(ResultsUtils.createEpicLabel("Experiments"));
        labels.add(ResultsUtils.createFeatureLabel(experiment.name()));
        labels.add(ResultsUtils.createStoryLabel(verdict.claim()));
        labels.add(ResultsUtils.createSuiteLabel(experiment.name()));
        String came = verdict.verdict().name().toLowerCase(Locale.ROOT);
        labels.add(new Label().setName(UndecidedTests.VERDICT).setValue(came));
        result.setLabels(labels);
    }

    /** Also a test that passed says what it measured, without a click. */
    private static String description(VerdictRecord verdict) {
        return verdict.judgements().stream().map(JudgementSentence::of).collect(Collectors.joining("\n\n"));
    }

    /** Replaces those that Allure found: the unique id holds the number of the level, injected data have no name. */
    private static List<Parameter> parameters(ExperimentRecord experiment, @Nullable Cell cell) {
        List<Parameter> parameters = new ArrayList<>();
        if (cell != null) {
            for (Level level : cell.levels()) {
                parameters.add(ResultsUtils.createParameter(level.factor(), level.label()));
            }
        }
        String size = Numbers.counted(experiment.design().invocations(), "warm call") + " per level";
        parameters.add(ResultsUtils.createParameter("sample size", size).setExcluded(true));
        return parameters;
    }

    private static void attach(Path file) {
        AllureAttachment.of(file).ifPresent(one -> attach(one.name(), one.type(), one.content(), one.ending()));
    }

    private static void attach(String name, String type, String content, String ending) {
        Allure.getLifecycle().addAttachment(name, type, ending, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String identifier(String text) {
        return Sha256.hex(text).substring(0, 32);
    }
}
