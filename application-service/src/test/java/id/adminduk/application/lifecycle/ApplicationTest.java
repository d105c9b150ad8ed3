package id.adminduk.application.lifecycle;

import static id.adminduk.application.lifecycle.CaseFixture.BUDI;
import static id.adminduk.application.lifecycle.CaseFixture.DUE;
import static id.adminduk.application.lifecycle.CaseFixture.NOW;
import static id.adminduk.application.lifecycle.CaseFixture.SITI;
import static id.adminduk.application.lifecycle.CaseFixture.UNREADABLE;
import static id.adminduk.application.lifecycle.CaseFixture.aDraft;
import static id.adminduk.application.lifecycle.CaseFixture.in;
import static id.adminduk.application.lifecycle.CaseFixture.perform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.Reports;
import id.adminduk.application.catalogue.CatalogueFixture;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.ApplicationRefused.FourEyesRequired;
import id.adminduk.application.lifecycle.ApplicationRefused.IllegalTransition;
import id.adminduk.application.residents.BirthCheck;
import id.adminduk.kernel.types.RegionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationTest {
    /// The table once more, by hand: which commands each state allows, and where they lead. A line here is a decision.
    private static final Map<Stage, Map<Command, Stage>> ALLOWED = Map.ofEntries(
            Map.entry(
                    Stage.DRAFT,
                    Map.of(
                            Command.AWAIT_NAME,
                            Stage.WAITING_NAME,
                            Command.ASK_ENDORSEMENT,
                            Stage.ENDORSING,
                            Command.SUBMIT,
                            Stage.SUBMITTED,
                            Command.CANCEL,
                            Stage.CANCELLED,
                            Command.EXPIRE,
                            Stage.EXPIRED)),
            Map.entry(
                    Stage.WAITING_NAME,
                    Map.of(
                            Command.COMPLETE_NAME,
                            Stage.SUBMITTED,
                            Command.REJECT,
                            Stage.REJECTED,
                            Command.CANCEL,
                            Stage.CANCELLED)),
            Map.entry(
                    Stage.ENDORSING,
                    Map.of(
                            Command.ENDORSE,
                            Stage.SUBMITTED,
                            Command.REQUEST_FIX,
                            Stage.NEEDS_FIX,
                            Command.REJECT,
                            Stage.REJECTED,
                            Command.CANCEL,
                            Stage.CANCELLED)),
            Map.entry(
                    Stage.SUBMITTED,
                    Map.of(
                            Command.REQUEST_FIX,
                            Stage.NEEDS_FIX,
                            Command.VERIFY,
                            Stage.VERIFIED,
                            Command.REJECT,
                            Stage.REJECTED,
                            Command.CANCEL,
                            Stage.CANCELLED)),
            Map.entry(
                    Stage.NEEDS_FIX,
                    Map.of(
                            Command.RESUBMIT,
                            Stage.SUBMITTED,
                            Command.ASK_ENDORSEMENT,
                            Stage.ENDORSING,
                            Command.CANCEL,
                            Stage.CANCELLED,
                            Command.EXPIRE,
                            Stage.EXPIRED)),
            Map.entry(
                    Stage.VERIFIED,
                    Map.of(
                            Command.APPROVE,
                            Stage.REGISTERING,
                            Command.REQUEST_FIX,
                            Stage.NEEDS_FIX,
                            Command.REJECT,
                            Stage.REJECTED)),
            Map.entry(
                    Stage.REGISTERING,
                    Map.of(
                            Command.RETURN,
                            Stage.RETURNED,
                            Command.REGISTER,
                            Stage.AWAITING_SIGNATURE,
                            Command.CLOSE,
                            Stage.CLOSED)),
            Map.entry(
                    Stage.RETURNED,
                    Map.of(
                            Command.VERIFY,
                            Stage.VERIFIED,
                            Command.REQUEST_FIX,
                            Stage.NEEDS_FIX,
                            Command.REJECT,
                            Stage.REJECTED)),
            Map.entry(
                    Stage.AWAITING_SIGNATURE,
                    Map.of(Command.MAKE_READY, Stage.READY_FOR_PICKUP, Command.CLOSE, Stage.CLOSED)),
            Map.entry(Stage.READY_FOR_PICKUP, Map.of(Command.HAND_OVER, Stage.DELIVERED)),
            Map.entry(Stage.DELIVERED, Map.of(Command.CLOSE, Stage.CLOSED)),
            Map.entry(Stage.CLOSED, Map.of()),
            Map.entry(Stage.REJECTED, Map.of(Command.APPEAL, Stage.SUBMITTED)),
            Map.entry(Stage.CANCELLED, Map.of()),
            Map.entry(Stage.EXPIRED, Map.of()));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Arrays.stream(Command.values()).map(command -> Arguments.of(stage, command)));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyPair")
    void allowsOnlyWhatTheTableAllows(Stage stage, Command command) {
        var application = in(stage);
        var expected = ALLOWED.get(stage).get(command);
        if (expected == null) {
            assertThatThrownBy(() -> perform(command, application)).isInstanceOf(IllegalTransition.class);
        } else {
            var move = perform(command, application);
            assertThat(move.next().stage()).isEqualTo(expected);
            assertThat(move.command()).isEqualTo(command);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStateIsReachedAndReadBack(Stage stage) {
        var state = in(stage).state();
        assertThat(state.stage()).isEqualTo(stage);
        assertThat(ApplicationState.of(stage, state.at(), state.verifier(), state.reasons()))
                .isEqualTo(state);
    }

    @Test
    void refusesApprovalByTheVerifier() {
        var verified = in(Stage.SUBMITTED).verify(SITI, NOW).next();
        assertThatThrownBy(() -> verified.approve(SITI, "sealed", NOW)).isInstanceOf(FourEyesRequired.class);
        assertThat(verified.approve(BUDI, "sealed", NOW).next().stage()).isEqualTo(Stage.REGISTERING);
    }

    @Test
    void onlyTheSystemMayDoBoth() {
        var verified = in(Stage.SUBMITTED).verify(Actor.STRAIGHT_THROUGH, NOW).next();
        var move = verified.approve(Actor.STRAIGHT_THROUGH, "sealed", NOW);
        assertThat(((ApplicationEvent.Approved) move.event()).straightThrough()).isTrue();
    }

    @Test
    void aTokenCannotPassForTheSystem() {
        assertThat(new Actor("OFFICER:SYSTEM:straight-through").isSystem()).isFalse();
    }

    @Test
    void verificationEndsWhenTheRegistryRefuses() {
        var returned = in(Stage.RETURNED);
        assertThat(returned.state().verifier()).isNull();
        assertThat(returned.state().reasons()).containsExactly(Reason.of("MOTHER_DECEASED"));
        assertThat(returned.verify(BUDI, NOW)
                        .next()
                        .approve(SITI, "sealed", NOW)
                        .next()
                        .stage())
                .isEqualTo(Stage.REGISTERING);
    }

    @Test
    void theNameCompletesTheForm() {
        var form = Form.of(Reports.complete());
        var named = in(Stage.WAITING_NAME).completeName(form, NOW, DUE).next();
        assertThat(named.form()).isEqualTo(form);
        assertThat(named.filing().promisedAt()).isEqualTo(DUE);
    }

    @Test
    void closingLateIsSaid() {
        var late = (ApplicationEvent.Closed)
                in(Stage.AWAITING_SIGNATURE).close(DUE.plusSeconds(1)).event();
        var intime = (ApplicationEvent.Closed)
                in(Stage.AWAITING_SIGNATURE).close(DUE).event();
        assertThat(late.withinPromise()).isFalse();
        assertThat(intime.withinPromise()).isTrue();
    }

    @Test
    void aFixKeepsThePlaceInTheQueue() {
        var resubmitted = in(Stage.NEEDS_FIX).resubmit(NOW.plusSeconds(3600)).next();
        assertThat(resubmitted.filing().submittedAt()).isEqualTo(NOW);
        assertThat(resubmitted.filing().promisedAt()).isEqualTo(DUE);
    }

    @Test
    void thePromiseBeginsWhenThePlaceHasConfirmed() {
        var asked = in(Stage.ENDORSING);
        assertThat(asked.filing().submittedAt()).isEqualTo(NOW);
        assertThat(asked.filing().promisedAt()).isNull();
        assertThat(asked.endorse(NOW, DUE).next().filing().promisedAt()).isEqualTo(DUE);
    }

    @Test
    void whatNeverCameToAnOfficerIsNotAppealed() {
        var refused = in(Stage.WAITING_NAME).reject(UNREADABLE, NOW).next();
        assertThatThrownBy(() -> refused.appeal(NOW, DUE)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void domicileDecidesTheOfficeInsideTheDistrictOnly() {
        assertThat(aDraft().region()).isEqualTo(CaseFixture.NAGARI);
        var elsewhere = CaseFixture.check();
        var moved = new BirthCheck(
                new BirthCheck.Parent(
                        "ELSEWHERE",
                        true,
                        RegionCode.of("13.71.01.1001"),
                        null,
                        null,
                        CaseFixture.MOTHER,
                        "RAHMA YULIA"),
                elsewhere.father(),
                true,
                false,
                List.of("MOTHER_NOT_IN_DISTRICT"));
        var draft = Application.draft(
                UUID.randomUUID(),
                CatalogueFixture.catalogue().get("BIRTH"),
                Origin.citizen(CaseFixture.APPLICANT),
                RegionCode.of("13.05"),
                NOW);
        assertThat(draft.checked(moved).region()).isEqualTo(RegionCode.of("13.05"));
    }

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(in(Stage.SUBMITTED).form().toString()).doesNotContain("Siti").doesNotContain("1305");
        assertThat(new Reason("DOC_UNREADABLE", "BIRTH_LETTER")).isEqualTo(UNREADABLE.getFirst());
    }
}
