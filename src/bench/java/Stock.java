import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import com.hashicorp.cdktf.providers.aws.sqs_queue.SqsQueue;

/** What scripts/bench compares with: the least that a CDKTF program in Java can be. */
final class Stock {
  public static void main(String[] arguments) {
    var app = new App(AppConfig.builder().outdir(arguments[0]).build());
    var stack = new TerraformStack(app, "stock");
    AwsProvider.Builder.create(stack, "aws").region("eu-west-1").build();
    SqsQueue.Builder.create(stack, "queue").name("queue").build();
    app.synth();
  }
}
