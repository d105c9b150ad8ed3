package id.adminduk.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.adminduk.application.post.MessageSender.Undeliverable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailSenderTest {
    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();
    private MailSender sender;

    @BeforeEach
    void connect() {
        mail.setHost("127.0.0.1");
        mail.setPort(POST_OFFICE.getSmtp().getPort());
        sender = new MailSender(mail, "dukcapil@padangpariamankab.go.id");
    }

    @Test
    void sendsAPlainLetterThatKeepsItsId() throws Exception {
        var message = OutgoingMessage.to(
                Channel.EMAIL, "siti@example.id", "Dokumen Anda selesai", "Unduh dengan PIN 1234 – gratis.");
        sender.send(message);
        var received = POST_OFFICE.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).contains(message.id().toString());
        assertThat(received[0].getSubject()).isEqualTo("Dokumen Anda selesai");
        assertThat(received[0].getContent().toString()).contains("PIN 1234 – gratis.");
        assertThat(received[0].getContentType()).startsWith("text/plain");
        assertThat(received[0].getFrom()[0]).hasToString("dukcapil@padangpariamankab.go.id");
    }

    @Test
    void anAddressThatIsNoneIsUndeliverable() {
        var message = OutgoingMessage.to(Channel.EMAIL, "siti at example", "s", "b");
        assertThatThrownBy(() -> sender.send(message)).isInstanceOf(Undeliverable.class);
    }

    @Test
    void aHeaderCannotBeSmuggledIn() {
        var message = OutgoingMessage.to(Channel.EMAIL, "siti@example.id\r\nBcc: all@example.id", "s", "b");
        assertThatThrownBy(() -> sender.send(message)).isInstanceOf(Undeliverable.class);
    }

    @Test
    void anAbsentServerIsTriedAgain() {
        mail.setPort(1);
        var message = OutgoingMessage.to(Channel.EMAIL, "siti@example.id", "s", "b");
        assertThatThrownBy(() -> sender.send(message)).isInstanceOf(MailException.class);
    }
}
