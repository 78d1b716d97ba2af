package dev.surety.verify.simulation;
import dev.surety.verify.world.MapGround;
final class Main { public static void main(String[] a){ long t=System.nanoTime(); MapGround g=MapGround.open(); 
 int n=Integer.parseInt(a[0]); Simulation s=new Simulation(g,g.dynamo()::changes,Long.parseLong(a[1])); s.run(n);
 System.out.println(n+" steps, accepted "+s.told().tally()+" of "+s.told().answers().size()+" in "+(System.nanoTime()-t)/1000000+" ms; items "+s.table().size()); } }
