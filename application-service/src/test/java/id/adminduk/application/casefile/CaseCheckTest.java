package id.adminduk.application.casefile;

import static id.adminduk.application.lifecycle.CaseFixture.APPLICANT;
import static id.adminduk.application.lifecycle.CaseFixture.FATHER;
import static id.adminduk.application.lifecycle.CaseFixture.MOTHER;
import static id.adminduk.application.lifecycle.CaseFixture.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.casefile.CaseCheck.Answer;
import id.adminduk.application.casefile.CaseCheck.Question;
import id.adminduk.application.lifecycle.CaseFixture;
import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.test.RepositoryRoot;
import id.adminduk.kernel.types.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CaseCheckTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID STRANGER = UUID.fromString("0198a000-0000-7000-8000-00000000a099");

    private static Question asked(String region, UUID... people) {
        return new Question(UUID.randomUUID(), "rina", RegionCode.of(region), Set.of(people));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, UNKNOWN",
        "WAITING_NAME, OPEN",
        "SUBMITTED, OPEN",
        "NEEDS_FIX, OPEN",
        "VERIFIED, OPEN",
        "REGISTERING, OPEN",
        "RETURNED, OPEN",
        "AWAITING_SIGNATURE, OPEN",
        "ENDORSING, OPEN",
        "READY_FOR_PICKUP, OPEN",
        "DELIVERED, OPEN",
        "EXPIRED, ENDED",
        "CLOSED, ENDED",
        "REJECTED, ENDED",
        "CANCELLED, ENDED"
    })
    void aCaseIsOpenFromItsSubmissionToItsEnd(Stage stage, Answer answer) {
        assertThat(CaseCheck.of(CaseFixture.in(stage), asked("13.05", MOTHER)).answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "13.05, OPEN",
        "13.05.01, OPEN",
        "13.05.01.2001, OPEN",
        "13.05.01.2002, UNKNOWN",
        "13.05.02, UNKNOWN",
        "13.71, UNKNOWN"
    })
    void anOfficeHandlesTheCasesOfItsRegion(String region, Answer answer) {
        assertThat(CaseCheck.of(CaseFixture.in(Stage.SUBMITTED), asked(region, FATHER))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void aCaseIsAboutItsApplicantAndThePeopleOfItsForm() {
        var submitted = CaseFixture.in(Stage.SUBMITTED);
        assertThat(CaseCheck.of(submitted, asked("13.05", APPLICANT)).answer()).isEqualTo(Answer.OPEN);
        assertThat(CaseCheck.of(submitted, asked("13.05", STRANGER, FATHER)))
                .isEqualTo(new CaseCheck(Answer.OPEN, Set.of(FATHER)));
        assertThat(CaseCheck.of(submitted, asked("13.05", STRANGER)).answer()).isEqualTo(Answer.OTHER_PEOPLE);
        assertThat(CaseCheck.of(submitted, asked("13.05")).answer()).isEqualTo(Answer.OTHER_PEOPLE);
    }

    @Test
    void aDraftOfTheCounterIsKnownToWhoOpenedIt() {
        var draft = aDraft(Origin.counter(APPLICANT, "rina"));
        assertThat(CaseCheck.of(draft, asked("13.05.01.2001", APPLICANT)).answer())
                .isEqualTo(Answer.OPEN);
        var others = aDraft(Origin.counter(APPLICANT, "joni"));
        assertThat(CaseCheck.of(others, asked("13.05.01.2001", APPLICANT)).answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    /// The same file is what identity-service's test sends and reads.
    @Test
    void speaksAsTheSampleSays() throws IOException {
        var sample = JSON.readTree(Files.readString(RepositoryRoot.find().resolve("docs/api/samples/case-check.json")));
        var question = JSON.treeToValue(sample.get("question"), Question.class);
        assertThat(question.people()).containsExactly(MOTHER);
        var answer = CaseCheck.of(CaseFixture.in(Stage.VERIFIED), question);
        assertThat(JSON.<tools.jackson.databind.JsonNode>valueToTree(answer)).isEqualTo(sample.get("answer"));
    }
}
