package id.adminduk.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.lifecycle.Command;
import id.adminduk.application.lifecycle.Stage;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepNoticeTest {
    /// Told by the desks that know the PINs: filing with its receipt, cards with theirs. What the registry refuses is
    /// the
    /// officers' business first.
    private static final Set<Command> SILENT = EnumSet.of(
            Command.SUBMIT,
            Command.AWAIT_NAME,
            Command.ASK_ENDORSEMENT,
            Command.RETURN,
            Command.MAKE_READY,
            Command.HAND_OVER,
            Command.EXPIRE);

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyMoveIsToldOrSilentOnPurpose(Command command) {
        assertThat(StepNotice.of(command, Stage.SUBMITTED).isEmpty()).isEqualTo(SILENT.contains(command));
    }

    @Test
    void sentBackToTheEndorsersIsACorrectionReceived() {
        assertThat(StepNotice.of(Command.ASK_ENDORSEMENT, Stage.NEEDS_FIX)).contains(StepNotice.RESUBMITTED);
    }

    @Test
    void aDraftThatEndsWasNeverFiled() {
        assertThat(StepNotice.of(Command.CANCEL, Stage.DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StepNotice.class)
    void everyNoticeHasItsWords(StepNotice notice) {
        for (var language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            var words = ResourceBundle.getBundle("notices", language);
            assertThat(words.keySet()).contains(notice.notice(), notice.notice() + ".subject");
            assertThat(words.getString(notice.notice())).contains("{0}");
        }
    }
}
