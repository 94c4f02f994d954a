package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.targets.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.CreateFunctionResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

/** Functions are made, shown, changed, tagged and deleted. */
abstract class ControlContract extends TargetContract {

    @Test
    void aNewFunctionIsPendingAndThenActive() {
        String name = newName();

        CreateFunctionResponse created = lambda().createFunction(
                        create -> function(create.functionName(name)).description("words"));

        assertThat(created.state()).isEqualTo(State.PENDING);
        awaitActive(name);
        FunctionConfiguration shown =
                lambda().getFunction(get -> get.functionName(name)).configuration();
        assertThat(shown.state()).isEqualTo(State.ACTIVE);
        assertThat(shown.functionArn()).endsWith(":function:" + name);
        assertThat(shown.memorySize()).isEqualTo(WHOLE_CPU);
        assertThat(shown.timeout()).isEqualTo(20);
        assertThat(shown.description()).isEqualTo("words");
        assertThat(shown.runtimeAsString()).isEqualTo(target().javaRuntime());
        assertThat(shown.role()).isEqualTo(target().role());
        assertThat(shown.codeSha256()).hasSize(44);
        assertThat(shown.codeSize()).isPositive();
        assertThat(shown.lastModified()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3,6}\\+0000");
        assertThat(shown.version()).isEqualTo("$LATEST");
    }

    @Test
    void aFunctionIsFoundByNameAndByArn() {
        String name = sharedFunction();
        String arn =
                lambda().getFunctionConfiguration(get -> get.functionName(name)).functionArn();
        String partial = arn.split(":", -1)[4] + ":function:" + name;

        for (String reference : List.of(name, arn, partial, name + ":$LATEST", arn + ":$LATEST")) {
            assertThat(lambda().getFunctionConfiguration(get -> get.functionName(reference))
                            .functionName())
                    .as(reference)
                    .isEqualTo(name);
            assertThat(invoke(reference, "{}").functionError()).as(reference).isNull();
        }
    }

    @Test
    void aNameCanBeTakenOnce() {
        String name = sharedFunction();

        assertThatExceptionOfType(ResourceConflictException.class)
                .isThrownBy(() -> lambda().createFunction(create -> function(create.functionName(name))))
                .withMessageContaining("Function already exist: " + name);
    }

    @Test
    void aDeletedFunctionIsGone() {
        String name = deploy();
        invoke(name, "{}");

        lambda().deleteFunction(delete -> delete.functionName(name));

        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> invoke(name, "{}"));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> lambda().deleteFunction(delete -> delete.functionName(name)));
    }

    @Test
    @Shows(Capability.RENEWAL)
    void aChangeOfConfigurationLeadsToNewInstances() {
        String name = deploy();
        String before = attribute(invoke(name, "{}"), "instance");

        UpdateFunctionConfigurationResponse updated = lambda().updateFunctionConfiguration(update ->
                update.functionName(name).environment(with -> with.variables(Map.of("GENERATION", "2"))));
        assertThat(updated.lastUpdateStatus()).isEqualTo(LastUpdateStatus.IN_PROGRESS);
        awaitUpdated(name);

        assertThat(attribute(invoke(name, "{}"), "instance")).isNotEqualTo(before);
        assertThat(attribute(invoke(name, "{\"do\": \"environment\"}"), "GENERATION"))
                .isEqualTo("2");
        FunctionConfiguration shown =
                lambda().getFunction(get -> get.functionName(name)).configuration();
        assertThat(shown.lastUpdateStatus()).isEqualTo(LastUpdateStatus.SUCCESSFUL);
        assertThat(shown.environment().variables()).containsExactlyEntriesOf(Map.of("GENERATION", "2"));
        assertThat(shown.memorySize()).as("what was not changed").isEqualTo(WHOLE_CPU);
    }

    @Test
    @Shows(Capability.RENEWAL)
    void aChangeOfCodeLeadsToNewInstances() {
        String name = deploy();
        String before = attribute(invoke(name, "{}"), "instance");
        FunctionConfiguration old =
                lambda().getFunction(get -> get.functionName(name)).configuration();

        lambda().updateFunctionCode(update ->
                update.functionName(name).zipFile(FunctionZip.of(ConformanceFunction.class, FunctionZip.class)));
        awaitUpdated(name);

        assertThat(attribute(invoke(name, "{}"), "instance")).isNotEqualTo(before);
        FunctionConfiguration shown =
                lambda().getFunction(get -> get.functionName(name)).configuration();
        assertThat(shown.codeSha256()).isNotEqualTo(old.codeSha256());
        assertThat(shown.revisionId()).isNotEqualTo(old.revisionId());
    }

    @Test
    void aChangeOfAnotherRevisionIsRefused() {
        String name = sharedFunction();

        assertThatExceptionOfType(PreconditionFailedException.class)
                .isThrownBy(() -> lambda().updateFunctionConfiguration(update ->
                        update.functionName(name).memorySize(256).revisionId("another")));
    }

    @Test
    void functionsAreListedPageByPage() {
        List<String> names = List.of(deploy(), deploy(), deploy());
        List<String> listed = new ArrayList<>();
        int pages = 0;
        String marker = null;
        do {
            String from = marker;
            ListFunctionsResponse page =
                    lambda().listFunctions(list -> list.maxItems(2).marker(from));
            assertThat(page.functions()).hasSizeBetween(1, 2);
            page.functions().forEach(function -> listed.add(function.functionName()));
            marker = page.nextMarker();
            pages++;
        } while (marker != null);

        assertThat(listed).containsAll(names).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo((listed.size() + 1) / 2);
        assertThat(lambda().listFunctionsPaginator(list -> list.maxItems(1)).functions().stream()
                        .map(FunctionConfiguration::functionName))
                .containsAll(names);
    }

    @Test
    void tagsAreKept() {
        String name = deploy(create -> create.tags(Map.of("run", "1")));
        String arn =
                lambda().getFunctionConfiguration(get -> get.functionName(name)).functionArn();

        lambda().tagResource(tag -> tag.resource(arn).tags(Map.of("owner", "a b/c", "kept", "yes")));
        lambda().untagResource(untag -> untag.resource(arn).tagKeys("run", "owner"));

        assertThat(lambda().listTags(list -> list.resource(arn)).tags())
                .containsExactlyEntriesOf(Map.of("kept", "yes"));
        assertThat(lambda().getFunction(get -> get.functionName(name)).tags()).containsKey("kept");
    }

    @Test
    void reservedConcurrencyIsKeptUntilItIsTakenAway() {
        String name = deploy();
        assertThat(lambda().getFunctionConcurrency(get -> get.functionName(name))
                        .reservedConcurrentExecutions())
                .isNull();

        lambda().putFunctionConcurrency(put -> put.functionName(name).reservedConcurrentExecutions(3));
        GetFunctionResponse shown = lambda().getFunction(get -> get.functionName(name));
        assertThat(shown.concurrency().reservedConcurrentExecutions()).isEqualTo(3);
        assertThat(lambda().getFunctionConcurrency(get -> get.functionName(name))
                        .reservedConcurrentExecutions())
                .isEqualTo(3);

        lambda().deleteFunctionConcurrency(delete -> delete.functionName(name));
        assertThat(lambda().getFunctionConcurrency(get -> get.functionName(name))
                        .reservedConcurrentExecutions())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "127, 3, greater than or equal to 128",
        "10241, 3, less than or equal to 10240",
        "128, 0, greater than or equal to 1",
        "128, 901, less than or equal to 900"
    })
    @Shows(Capability.REQUEST_RULES)
    void memoryAndTimeoutHaveLimits(int memory, int timeout, String constraint) {
        assertRefused(create -> create.memorySize(memory).timeout(timeout), "ValidationException", constraint);
    }

    @ParameterizedTest
    @CsvSource({"128, 1", "10240, 900"})
    void theLimitsThemselvesAreAllowed(int memory, int timeout) {
        String name = deploy(create -> create.memorySize(memory).timeout(timeout));

        assertThat(lambda().getFunctionConfiguration(get -> get.functionName(name))
                        .memorySize())
                .isEqualTo(memory);
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    @Shows(Capability.REQUEST_RULES)
    void aBadRequestIsRefusedWithAReason(
            Consumer<CreateFunctionRequest.Builder> change, String errorCode, String reason) {
        assertRefused(change, errorCode, reason);
    }

    static List<Arguments> badRequests() {
        return List.of(
                bad("name", create -> create.functionName("a name"), "ValidationException", "functionName"),
                bad("role", create -> create.role("admin"), "ValidationException", "role"),
                bad("no role", create -> create.role(null), "ValidationException", "must not be null"),
                bad("handler", create -> create.handler("a b"), "ValidationException", "handler"),
                bad("variable", environment("1A", "x"), "ValidationException", "1A"),
                bad("reserved", environment("AWS_REGION", "x"), "InvalidParameterValueException", "AWS_REGION"),
                bad("environment", environment("BIG", "x".repeat(4096)), "InvalidParameterValueException", "4KB"),
                bad(
                        "no code",
                        create -> create.code(code -> code.zipFile(SdkBytes.fromByteArray(new byte[0]))),
                        "InvalidParameterValueException",
                        "ZipFile"),
                bad(
                        "no zip",
                        create -> create.code(code -> code.zipFile(SdkBytes.fromUtf8String("text"))),
                        "InvalidParameterValueException",
                        "Could not unzip"));
    }

    private static Consumer<CreateFunctionRequest.Builder> environment(String name, String value) {
        return create -> create.environment(with -> with.variables(Map.of(name, value)));
    }

    private static Arguments bad(
            String name, Consumer<CreateFunctionRequest.Builder> change, String errorCode, String reason) {
        return Arguments.of(Named.of(name, change), errorCode, reason);
    }

    private void assertRefused(Consumer<CreateFunctionRequest.Builder> change, String errorCode, String reason) {
        String name = newName();

        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> lambda().createFunction(create -> change.accept(function(create.functionName(name)))))
                .withMessageContaining(reason)
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(400);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(errorCode);
                });
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> lambda().getFunction(get -> get.functionName(name)));
    }

    @Test
    @Shows(Capability.REQUEST_RULES)
    void aRefusedChangeChangesNothing() {
        String name = deploy();
        String before = attribute(invoke(name, "{}"), "instance");

        assertThatExceptionOfType(LambdaException.class)
                .isThrownBy(() -> lambda().updateFunctionConfiguration(
                                update -> update.functionName(name).memorySize(1)));
        assertThatExceptionOfType(InvalidParameterValueException.class)
                .isThrownBy(() -> lambda().updateFunctionCode(
                                update -> update.functionName(name).zipFile(SdkBytes.fromUtf8String("text"))));

        assertThat(attribute(invoke(name, "{}"), "instance")).isEqualTo(before);
    }
}
