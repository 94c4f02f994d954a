package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.RecordAccount;
import dev.assay.data.RecordAccount.Tally;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.Judgements;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exact claim on an empty population is refuted: nothing was seen that it could be true of. */
class ClaimsOnNothingTest {

    private static final Cell CELL = new Cell(List.of(new Level("memory", 512, "MB")));
    private static final Design DESIGN =
            new Design(List.of(new DesignFactor("memory", DesignFactor.Role.CONFIGURATION, CELL.levels())), 1, 1, 1, 0);

    @TempDir
    private Path output;

    private enum OfRecords {
        NOT_DOUBLED {
            @Override
            void claim(RecordsAssert records) {
                records.areNotDoubled();
            }
        },
        OF_ONE_EXECUTION {
            @Override
            void claim(RecordsAssert records) {
                records.areOfOneExecutionEach();
            }
        },
        OF_THIS_RUN {
            @Override
            void claim(RecordsAssert records) {
                records.areAllProfilesOfThisRun();
            }
        },
        EXPECTED {
            @Override
            void claim(RecordsAssert records) {
                records.areAllExpected();
            }
        },
        COMPLETE {
            @Override
            void claim(RecordsAssert records) {
                records.areComplete();
            }
        };

        abstract void claim(RecordsAssert records);
    }

    private ExperimentFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = ExampleRun.unfinished(output).experiments().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void claimsOnNoRecordAreRefuted(OfRecords one) {
        assertThatThrownBy(() -> one.claim(assertThat(records(0)))).isInstanceOf(ClaimRefutedError.class);
        assertThatCode(() -> one.claim(assertThat(records(3)))).doesNotThrowAnyException();
    }

    @Test
    void theMessageSaysThatThereIsNoRecord() {
        assertThatThrownBy(() -> assertThat(records(0)).areNotDoubled())
                .hasMessageContaining("0 of at least one record; there are none");
    }

    @Test
    void thatThereIsNoRecordCanBeClaimed() {
        assertThatCode(() -> assertThat(records(0)).haveCount(0)).doesNotThrowAnyException();
    }

    @Test
    void profilesOfCallsThatBringNoneAreNotThere() {
        Observation accepted = new Observation(
                0,
                new Place(CELL, 0, 0, 0, 0),
                "function",
                "request",
                Outcome.ACCEPTED,
                202,
                null,
                new Timing(Instant.EPOCH, 0, 1),
                Platform.SILENT,
                null,
                null);
        Results results =
                new Results(new Measured(DESIGN, List.of(accepted), List.of(), folder), new Judgements(false));

        assertThatThrownBy(() -> assertThat(results).hasProfileOfEveryInvocation())
                .isInstanceOf(ClaimRefutedError.class);
    }

    private Records records(long count) {
        Tally none = new Tally(0, List.of());
        RecordAccount account = new RecordAccount(count, count, none, none, none, none, none, 0, 0, count, 0.1, null);
        return new Records(folder, account, new Judgements(false));
    }
}
